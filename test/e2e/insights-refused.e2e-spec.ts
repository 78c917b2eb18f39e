import { SetClock } from '../support/engine-fixture';
import { type Ask, TestApi } from './support/test-api';

let api: TestApi;
beforeAll(async () => {
  api = await TestApi.start({ clock: new SetClock('2027-03-10T09:00:00.000Z') });
  await api.seed({ opensOn: '2026-10-01', closesOn: '2027-12-31' });
});
afterAll(() => api.stop());

const ask = (path: string, given: Ask = {}) => api.get(`/v1/insights/${path}`, { as: 'programme-manager', ...given });
const insights = ['funnel', 'phases', 'regions', 'providers', 'indicators', 'delays', 'leaving', 'targets?batch=4'];

describe('an insight is refused', () => {
  it.each(insights)('to somebody without a token: %s', async (path) =>
    expect(await ask(path, { as: undefined })).toMatchObject({ status: 401, body: { code: 'IDENTITY.TOKEN_MISSING' } }),
  );

  it.each<[string, string, string]>([
    ['for a filter nobody knows', 'funnel?colour=blue', 'colour FIELD.UNKNOWN'],
    ['for a dimension where there is none', 'funnel?by=region', 'by FIELD.UNKNOWN'],
    ['for a dimension nobody knows', 'phases?by=colour', 'by FIELD.NOT_ONE_OF'],
    ['for a region there is none of', 'phases?region=99', 'region FIELD.NOT_ONE_OF'],
    ['for a province of another region', 'phases?region=04&province=541', 'province LIST.PROVINCE_ELSEWHERE'],
    ['for a phase nobody knows', 'delays?phase=holiday', 'phase FIELD.NOT_ONE_OF'],
    ['of tomorrow', 'funnel?asOf=2027-03-11', 'asOf FIELD.IN_FUTURE'],
    ['of a moment to come', 'delays?asOf=2027-03-10T09:00:00.001Z', 'asOf FIELD.IN_FUTURE'],
    ['of a day before the programme', 'regions?asOf=2011-05-10', 'asOf FIELD.BEFORE_PROGRAMME'],
    ['of a day that is none', 'leaving?asOf=yesterday', 'asOf FIELD.WRONG_FORMAT'],
    ['of no batch, where it needs one', 'targets', 'batch FIELD.REQUIRED'],
  ])('%s', async (_what, path, expected) => {
    for (const [language, letters] of [
      ['ar', /\p{Script=Arabic}/u],
      ['fr', /[a-z]/],
      ['en', /[a-z]/],
    ] as const) {
      const { status, body } = await ask(path, { language });
      expect([status, body.code]).toEqual([400, 'REQUEST.INVALID']);
      expect(body.errors.map(({ field, code }) => `${field} ${code}`)).toEqual([expected]);
      expect(body.errors[0]?.message).toMatch(letters);
    }
  });

  it.each(['99', 'x y'])('of targets of a batch that is not there: «%s»', async (batch) => {
    const answer = await ask(`targets?batch=${encodeURIComponent(batch)}`, { language: 'fr' });
    expect(answer).toMatchObject({
      status: 404,
      body: { code: 'BATCH.NOT_FOUND', detail: expect.stringContaining('tranche') as string },
    });
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
  });
});
