import type { JourneyPayload } from '@mourafaka/contracts';
import { accepted, journeyCommand, journeyIn, type JourneyRecord, people, samplePayloads } from '../../testing';
import { actionsOf, evolveDossier, foldDossier, planInForce } from '..';

const later = (record: JourneyRecord): string =>
  new Date(Date.parse(record.at(-1)?.recordedAt ?? '') + 86_400_000).toISOString();

describe('the dossier of a journey', () => {
  it('is not there before anything is recorded', () => {
    expect(() => foldDossier([])).toThrow('nothing is recorded');
  });

  it('is the same however it is folded', () => {
    const record = journeyIn('graduated');
    const half = foldDossier(record.slice(0, 40));
    expect(record.slice(40).reduce(evolveDossier, half)).toEqual(foldDossier(record));
  });

  it('tells of everything recorded who did it and when', () => {
    const { application, coaching, marketing, closing, version } = foldDossier(journeyIn('graduated'));
    expect(application.decision).toMatchObject({ kind: 'admitted', by: { id: 'committee' }, wave: 'wave-1' });
    expect(coaching.sessions.map(({ id }) => id).slice(0, 3)).toEqual(['S1', 'S2', 'S3']);
    expect(coaching.sessions[0]).toMatchObject({ by: { id: 'consultant-lot-1', role: 'consultant' }, corrections: [] });
    expect(coaching.attendance.map(({ id }) => id)).toEqual(['M1', 'M2', 'M3']);
    expect(marketing.outlets[0]).toMatchObject({ id: 'O1', data: { name: 'Boutique Exemple' } });
    expect(closing.graduated).toMatchObject({ by: { id: 'manager-09' } });
    expect(version).toBe(journeyIn('graduated').length);
  });

  it('keeps every version of the plan with what was said of it', () => {
    const plan = samplePayloads['submit-development-plan'];
    const command = journeyCommand('submit-development-plan', { actions: plan.actions.slice(0, 2) });
    const before = journeyIn('plan-returned');
    const again = foldDossier(accepted(before, command, people.consultant, later(before)));
    expect(again.plan.versions).toMatchObject([
      { number: 1, returned: { remarks: 'Chiffrer.', by: { id: 'agent-09' } } },
      { number: 2, actions: [{ id: 'A1' }, { id: 'A2' }] },
    ]);
    const done = foldDossier(journeyIn('graduated'));
    expect(planInForce(done)?.approved).toMatchObject({ by: { id: 'agent-09' } });
    expect(actionsOf(done).map(({ id, status }) => [id, status])).toEqual([
      ['A1', 'done'],
      ['A2', 'done'],
      ['A3', 'planned'],
    ]);
  });

  it('shows what a correction changed, from what to what, and leaves out what it did not', () => {
    const before = journeyIn('training');
    const changes = { cooperative: { members: 14, women: 9 } };
    const command = journeyCommand('correct', { changes, reason: 'Nouvelle liste' });
    const dossier = foldDossier(accepted(before, command, people.agent, later(before)));
    expect(dossier.application.cooperative.members).toBe(14);
    expect(dossier.corrections).toMatchObject([
      {
        reason: 'Nouvelle liste',
        by: { id: 'agent-09' },
        changes: [{ field: 'cooperative.members', from: 12, to: 14 }],
      },
    ]);
  });

  it('keeps every version of a document, and tells which one took its place', () => {
    const [first, second] = ['0190aaaa-0000-7000-8000-0000000000d1', '0190aaaa-0000-7000-8000-0000000000d2'];
    const attached = (before: JourneyRecord, file: JourneyPayload<'attach-document'>) =>
      accepted(before, journeyCommand('attach-document', file), people.agent, later(before));
    const other = attached(journeyIn('training'), { kind: 'photo', name: 'atelier.jpg' });
    const once = attached(other, { kind: 'photo', name: 'huile.jpg', documentId: first });
    const again = attached(once, { kind: 'photo', name: 'huile-2.jpg', documentId: second, replaces: first });
    expect(foldDossier(again).documents.filter(({ kind }) => kind === 'photo')).toMatchObject([
      { name: 'atelier.jpg', number: 1, edition: 1 },
      { name: 'huile.jpg', number: 2, edition: 1, replacedBy: second },
      { name: 'huile-2.jpg', number: 2, edition: 2 },
    ]);
  });
});
