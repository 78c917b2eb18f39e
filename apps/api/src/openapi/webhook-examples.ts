import type { Example } from './doc';

export const webhookExamples: Readonly<Record<string, Example>> = {
  graduates: {
    summary: 'A foundation that follows the cooperatives of one batch in the field',
    value: {
      url: 'https://fondation.example.org/mourafaka',
      description: 'Fondation Exemple',
      filter: { categories: ['journey'], batch: '4', types: ['DevelopmentPlanApproved', 'CooperativeGraduated'] },
    },
  },
};
