/** Markets and sales; a partner’s funds; what the law asks for. */
import type { ScriptStep } from '../journey-script';
import type { On } from './on';

export const marketing = (on: On): ScriptStep[] => [
  {
    day: 130,
    by: 'consultant',
    command: 'record-sales',
    payload: { from: on(1), to: on(120), amountMad: 16_500 },
  },
  {
    day: 390,
    by: 'consultant',
    command: 'revise-marketing-plan',
    payload: {
      products: [{ name: 'Huile d’argan 25 cl', priceMad: 95, unit: 'bouteille' }],
      targetMarkets: ['Agadir', 'Marrakech'],
      summary: 'Hôtels, boutiques et foires.',
      channels: ['Boutique', 'Foires'],
      reason: 'Deux hôtels de Marrakech sont preneurs.',
    },
  },
  {
    day: 440,
    by: 'consultant',
    command: 'record-market-segment',
    payload: { name: 'Hôtels de Marrakech', kind: 'hotels-restaurants', wonOn: on(440), evidence: 'Bon de commande' },
  },
  {
    day: 474,
    by: 'consultant',
    command: 'record-outlet',
    payload: { name: 'Boutique Exemple', kind: 'shop', openedOn: on(474) },
  },
  {
    day: 476,
    by: 'consultant',
    command: 'correct',
    payload: { entry: { id: 'O2', withdrawn: true }, reason: 'Consignée deux fois' },
  },
];

export const financing = (on: On): ScriptStep[] => [
  {
    day: 160,
    by: 'consultant',
    command: 'request-financing',
    payload: {
      partner: 'Fonds Exemple',
      amountMad: 20_000,
      ownContributionMad: 5_000,
      actionIds: ['A1', 'A2'],
      justification: 'Étiqueteuse et logiciel de caisse.',
    },
  },
  {
    day: 180,
    by: 'system',
    command: 'grant-financing',
    payload: {
      round: 'round-1',
      request: 'F1',
      amountMad: 20_000,
      instalments: [
        { dueOn: on(210), amountMad: 12_000 },
        { dueOn: on(390), amountMad: 8_000 },
      ],
    },
  },
  {
    day: 212,
    by: 'agent',
    command: 'record-instalment',
    payload: { request: 'F1', number: 1, paidOn: on(212), amountMad: 12_000 },
  },
  {
    day: 240,
    by: 'consultant',
    command: 'record-fund-use',
    payload: { request: 'F1', spentOn: on(238), amountMad: 9_400, actionId: 'A1', purpose: 'Étiqueteuse' },
  },
  {
    day: 392,
    by: 'agent',
    command: 'record-instalment',
    payload: { request: 'F1', number: 2, paidOn: on(391), amountMad: 8_000 },
  },
];

export const legal = (on: On): ScriptStep[] => [
  {
    day: 110,
    by: 'agent',
    command: 'record-capital-payment',
    payload: { paidOn: on(105), amountMad: 2_500, complete: false },
  },
  { day: 216, by: 'applicant', command: 'record-assembly', payload: { heldOn: on(215), attended: 10 } },
  { day: 235, by: 'agent', command: 'record-accounts-filed', payload: { filedOn: on(233) } },
  {
    day: 430,
    by: 'agent',
    command: 'record-capital-payment',
    payload: { paidOn: on(428), amountMad: 2_500, complete: true },
  },
];
