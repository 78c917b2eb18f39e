/** A training session of an invented provider, to be scheduled. */
export const meetingOf = (change: object = {}) => ({
  batch: '4',
  module: 'strategy',
  region: '09',
  lot: 'lot-1',
  place: 'Maison de la coopérative',
  heldOn: '2029-11-20',
  from: '09:30',
  to: '15:30',
  trainer: 'Cabinet Exemple',
  capacity: 2,
  ...change,
});
