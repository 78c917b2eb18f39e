import { nothingAuthorised } from '@mourafaka/contracts';
import { sensitiveIssues } from '../sensitive';

const payload = {
  cooperative: { members: 9, disabled: 2 },
  visits: [{ indicators: { disabled: 0 } }],
  representative: { name: 'Khadija Exemple', CIN: 'X000000' },
};

describe('what needs an authorisation of the national commission', () => {
  it('is found wherever it stands, the number nil too', () => {
    expect(sensitiveIssues(payload, nothingAuthorised)).toEqual([
      { field: 'cooperative.disabled', code: 'FIELD.DISABILITY_NOT_AUTHORISED' },
      { field: 'visits.0.indicators.disabled', code: 'FIELD.DISABILITY_NOT_AUTHORISED' },
      { field: 'representative.CIN', code: 'FIELD.IDENTITY_NUMBER_NOT_KEPT' },
    ]);
  });

  it('is taken with one, the number of an identity card excepted: it is kept nowhere', () => {
    expect(sensitiveIssues(payload, { disabilityData: true })).toEqual([
      { field: 'representative.CIN', code: 'FIELD.IDENTITY_NUMBER_NOT_KEPT' },
    ]);
  });

  it.each([[undefined], ['disabled'], [['disabled', 'cin']], [{ disabled: undefined, text: 'cin' }]])(
    'is not in %j',
    (other) => {
      expect(sensitiveIssues(other, nothingAuthorised)).toEqual([]);
    },
  );
});
