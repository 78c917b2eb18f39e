import { developmentKeys } from '@mourafaka/platform';
import { importJWK, SignJWT } from 'jose';
import { newApplication } from './support/applications';
import { TestApi } from './support/test-api';

let api: TestApi;
let journeyId: string;
beforeAll(async () => {
  api = await TestApi.start();
  await api.seed();
  journeyId = (await api.post('/v1/batches/4/applications', newApplication())).body.journeyId;
});
afterAll(() => api.stop());

/** A token of one person, as the identity provider knows them at that time. */
async function tokenOf(claims: { name: string; roles: string[]; regions: string[]; office: string }): Promise<string> {
  const [jwk] = await developmentKeys(api.config);
  return new SignJWT(claims)
    .setProtectedHeader({ alg: jwk.alg, kid: jwk.kid })
    .setSubject('amina')
    .setIssuer(api.config.identity.issuer)
    .setAudience(api.config.identity.audience)
    .setExpirationTime('1h')
    .sign(await importJWK(jwk, jwk.alg));
}

it('an event, a refusal and a look keep name, role and office as they were, whatever becomes of the person', async () => {
  const lives = [
    { name: 'Amina Exemple', roles: ['agent'], regions: ['09'], office: 'Agadir' },
    { name: 'Amina Exemple-Autre', roles: ['regional-manager'], regions: ['09'], office: 'Souss-Massa' },
    { name: 'Amina Exemple-Autre', roles: ['programme-manager'], regions: [], office: 'Siège' },
  ];
  for (const life of lives) {
    const headers = { Authorization: `Bearer ${await tokenOf(life)}` };
    const noted = await api.command(
      journeyId,
      'add-note',
      { text: `Depuis ${life.office}` },
      { as: undefined, headers },
    );
    expect(noted.status).toBe(200);
    expect((await api.command(journeyId, 'start-training', {}, { as: undefined, headers })).status).toBe(409);
    expect((await api.get(`/v1/journeys/${journeyId}`, { headers })).status).toBe(200);
  }

  const asTheyWere = lives.map(({ name, roles: [role], office }) => ({ id: 'amina', name, role, office }));
  const { items } = (await api.get(`/v1/journeys/${journeyId}/timeline`, { as: 'auditor' })).body;
  expect(items.filter(({ type }) => type === 'NoteAdded').map(({ who }) => who)).toMatchObject(asTheyWere);
  expect(items.filter(({ kind }) => kind === 'refusal').map(({ who }) => who)).toMatchObject(asTheyWere);
  const reads = (await api.get('/v1/audit/reads?actor=amina', { as: 'auditor' })).body.items;
  expect(reads.map(({ who }) => who).reverse()).toMatchObject(asTheyWere);
});
