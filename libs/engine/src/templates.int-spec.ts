import { accept, anEnvelope, type EngineFixture, openEngine } from '../../../test/support/engine-fixture';
import { loadTemplates } from './templates';

describe('the texts in force', () => {
  let fixture: EngineFixture;
  beforeAll(async () => {
    fixture = await openEngine();
  });
  afterAll(() => fixture.close());

  const give = (name: string, payload: object) =>
    anEnvelope({ category: 'templates', name, entityId: 'MA', payload: { name: 'admission', ...payload } });

  it('are those another process has just saved, and the built-in ones once they are restored', async () => {
    const inForce = loadTemplates(fixture.journal);
    expect(await inForce()).toEqual({});
    const other = await fixture.another();
    const texts = { ar: { short: 'مبروك.' }, fr: { short: 'Bravo.' }, en: { short: 'Well done.' } };
    await accept(other, give('save-template', { texts }));
    expect(await inForce()).toEqual({ admission: texts });
    await accept(other, give('restore-template', {}));
    expect(await inForce()).toEqual({});
  });

  it('are read again only when they have changed', async () => {
    await accept(
      fixture.engine,
      give('save-template', { texts: { ar: { short: 'نعم' }, fr: { short: 'Oui' }, en: { short: 'Yes' } } }),
    );
    const inForce = loadTemplates(fixture.journal);
    expect(await inForce()).toBe(await inForce());
  });
});
