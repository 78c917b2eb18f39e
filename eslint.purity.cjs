// Rules of libs/domain and workflows: deciding and replaying must give the same answer at any time on any machine.
const pure = {
  globals: [
    { name: 'process', message: 'The core reads no environment: pass what it needs as an argument.' },
    { name: 'performance', message: 'The core has no clock: pass the instant as an argument.' },
    { name: 'setTimeout', message: 'Sleep through workflows/lib/timer.ts.' },
    { name: 'setInterval', message: 'Sleep through workflows/lib/timer.ts.' },
  ],
  properties: [
    { object: 'Date', property: 'now', message: 'The core has no clock: pass the instant as an argument.' },
    { object: 'Math', property: 'random', message: 'The core has no chance: pass what was drawn as an argument.' },
    { object: 'crypto', property: 'randomUUID', message: 'The core makes no ids: pass them as arguments.' },
    {
      object: 'Intl',
      property: 'DateTimeFormat',
      message: 'Zone arithmetic belongs to the platform; the core gets instants.',
    },
  ],
  syntax: [
    {
      selector: "NewExpression[callee.name='Date'][arguments.length=0]",
      message: 'The core has no clock: pass the instant as an argument.',
    },
    {
      selector: "CallExpression[callee.name='Date']",
      message: 'The core has no clock: pass the instant as an argument.',
    },
    {
      selector:
        'CallExpression[callee.property.name=/^(toLocaleString|toLocaleDateString|toLocaleTimeString|getTimezoneOffset|getHours|getDate|getDay|getMonth|getFullYear|setHours|setDate|setMonth|setFullYear)$/]',
      message:
        "The answer depends on the machine's zone or language: use the UTC methods, or pass what is needed as an argument.",
    },
  ],
};

module.exports = {
  'no-restricted-globals': ['error', ...pure.globals],
  'no-restricted-properties': ['error', ...pure.properties],
  'no-restricted-syntax': ['error', ...pure.syntax],
};
