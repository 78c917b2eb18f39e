export { type ChangedTemplates, templatesAggregate, type TemplatesState } from './templates-aggregate';
