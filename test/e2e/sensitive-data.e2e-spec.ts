import { newApplication } from './support/applications';
import { TestApi } from './support/test-api';

const applications = '/v1/batches/4/applications';
const imports = '/v1/batches/4/imports';
const staff = { as: 'programme-manager' };

const open = async (environment: Record<string, string>): Promise<TestApi> => {
  const api = await TestApi.start({ environment });
  await api.seed();
  return api;
};

const row = (number: string) => ({
  tribunal: 'TPI Rabat',
  immatriculation: number,
  'date d’immatriculation': '2024-03-15',
  dénomination: `Coopérative ${number}`,
  province: 'Rabat',
  secteur: 'Artisanat',
  adhérents: '7',
  femmes: '4',
  jeunes: '2',
  'jeunes diplômés': '1',
  handicapés: '1',
  'dirigée par une femme': 'oui',
  'chiffre d’affaires': '45000',
  représentant: 'Khadija Exemple',
  'N° CIN': 'ZZ000000',
  téléphone: '0612345678',
  projet: 'Tapis',
  résumé: 'Vendre sur de nouveaux marchés.',
  consentement: 'oui',
});
const csv = (values: object): string => [Object.keys(values), Object.values(values)].map((l) => l.join(',')).join('\n');
const sendFile = async (api: TestApi, number: string) =>
  (await api.post(imports, csv(row(number)), { ...staff, headers: { 'Content-Type': 'text/csv' } })).body;

const schemaOf = async (api: TestApi, journeyId: string): Promise<string> => {
  const { body } = await api.get(`/v1/journeys/${journeyId}/actions`, staff);
  return JSON.stringify(body.actions.find(({ command }) => command === 'correct')?.schema);
};
const applied = async (api: TestApi): Promise<string> =>
  (await api.post(applications, newApplication())).body.journeyId;

describe('without an authorisation of the national commission', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await open({});
  });
  afterAll(() => api.stop());

  it.each(['ar', 'fr', 'en'] as const)(
    'disability is refused with the reason, in %s, and nothing is kept',
    async (language) => {
      const answer = await api.post(applications, newApplication({ disabled: 1 }), { language });
      expect(answer).toMatchObject({
        status: 400,
        body: { errors: [{ field: 'cooperative.disabled', code: 'FIELD.DISABILITY_NOT_AUTHORISED' }] },
      });
      expect(answer.body.errors[0]?.message).toContain('09-08');
      expect((await api.get('/v1/journeys', staff)).body.total).toBe(0);
    },
  );

  it('not even a draft may hold it, nor the number of an identity card', async () => {
    const application = { cooperative: { disabled: 0 }, representative: { cin: 'ZZ000000' } };
    expect(await api.post('/v1/drafts', { batch: '4', application }, { key: false })).toMatchObject({
      status: 400,
      body: {
        errors: [
          { field: 'application.cooperative.disabled', code: 'FIELD.DISABILITY_NOT_AUTHORISED' },
          { field: 'application.representative.cin', code: 'FIELD.IDENTITY_NUMBER_NOT_KEPT' },
        ],
      },
    });
  });

  it('forms do not ask for it, and a correction with it is refused', async () => {
    const journeyId = await applied(api);
    expect((await api.get('/console/config.json')).body).toMatchObject({ disabilityData: false });
    expect(await schemaOf(api, journeyId)).not.toContain('disabled');
    const changes = { cooperative: { disabled: 2 } };
    expect(await api.command(journeyId, 'correct', { changes, reason: 'They said so.' })).toMatchObject({
      status: 400,
      body: { errors: [{ field: 'changes.cooperative.disabled', code: 'FIELD.DISABILITY_NOT_AUTHORISED' }] },
    });
  });

  it('an import leaves both columns out and says so', async () => {
    expect(await sendFile(api, '901/2024')).toMatchObject({
      accepted: 1,
      notes: [{ code: 'IMPORT.NOTE_DISABLED_DROPPED' }, { code: 'IMPORT.NOTE_IDENTITY_NUMBER_DROPPED' }],
    });
  });
});

describe('with the number of an authorisation', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await open({ MOURAFAKA_CNDP_AUTHORISATION: 'A-EX-000/2026' });
  });
  afterAll(() => api.stop());

  it('disability is asked for, taken from forms and files, and kept', async () => {
    const answer = await api.post(applications, newApplication({ disabled: 1 }));
    expect(answer.status).toBe(201);
    const { journeyId } = answer.body;
    expect((await api.get(`/v1/journeys/${journeyId}`, staff)).body).toMatchObject({ cooperative: { disabled: 1 } });
    expect((await api.get('/console/config.json')).body).toMatchObject({ disabilityData: true });
    expect(await schemaOf(api, journeyId)).toContain('disabled');
    const report = await sendFile(api, '902/2024');
    expect(report).toMatchObject({ accepted: 1, notes: [{ code: 'IMPORT.NOTE_IDENTITY_NUMBER_DROPPED' }] });
    const imported = await api.get(`/v1/journeys/${report.items[0]?.journeyId}`, staff);
    expect(imported.body).toMatchObject({ cooperative: { disabled: 1 } });
  });

  it('the number of an identity card is still refused: nothing has a field for it', async () => {
    const application = newApplication();
    const representative = { ...application.representative, cin: 'ZZ000000' };
    expect(await api.post(applications, { ...application, representative })).toMatchObject({
      status: 400,
      body: { errors: [{ field: 'representative.cin', code: 'FIELD.IDENTITY_NUMBER_NOT_KEPT' }] },
    });
  });
});
