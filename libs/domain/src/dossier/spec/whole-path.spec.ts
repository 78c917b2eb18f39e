import { fold } from '../../aggregate';
import { journeyAggregate } from '../../journey';
import { wholeJourney } from '../../testing';
import { foldDossier } from '..';

describe('the whole accompaniment of a cooperative', () => {
  const record = wholeJourney();
  const dossier = foldDossier(record);
  const state = fold(journeyAggregate, record);

  it('ends in graduation', () => {
    expect(state?.state).toBe('graduated');
    expect(dossier.closing.graduated).toMatchObject({ by: { id: 'manager-09' } });
  });

  it('leaves a dossier that counts as the state does', () => {
    expect(dossier.coaching.sessions).toHaveLength(state?.sessions.length ?? 0);
    expect(dossier.coaching.attendance).toHaveLength(state?.attendance.length ?? 0);
    expect(dossier.documents).toHaveLength(state?.documents.length ?? 0);
    expect(dossier.notes).toHaveLength(state?.notes ?? 0);
  });
});
