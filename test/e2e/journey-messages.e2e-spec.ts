import { newApplication } from './support/applications';
import { TestApi } from './support/test-api';

describe('the messages of a journey', () => {
  let api: TestApi;
  let path: string;
  beforeAll(async () => {
    api = await TestApi.start();
    await api.seed();
    const { body } = await api.post('/v1/batches/4/applications', newApplication());
    path = `/v1/journeys/${body.journeyId}/messages`;
  });
  afterAll(() => api.stop());

  it('do not exist for whoever may not see the journey', async () => {
    expect((await api.get(path, { as: 'agent-04' })).status).toBe(404);
    expect((await api.get('/v1/journeys/none/messages', { as: 'agent-09' })).status).toBe(404);
  });

  it('say what was sent, to whom, when, how and what became of it, in the caller’s language', async () => {
    const { status, body, text } = await api.get(path, { as: 'agent-09', language: 'fr' });
    expect([status, body.items]).toEqual([
      200,
      [
        expect.objectContaining({
          id: 'receipt',
          channel: 'sms',
          audience: 'applicant',
          template: 'receipt',
          status: 'pending',
          statusText: 'en attente de son heure',
          attempts: 0,
          urgent: false,
        }),
      ],
    ]);
    // Neither a contact nor the follow-up code.
    expect(text).not.toMatch(/\+212|trackingCode/);
  });
});
