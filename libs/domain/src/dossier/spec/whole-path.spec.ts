import { fold } from '../../aggregate';
import { journeyAggregate } from '../../journey';
import { wholeJourney } from '../../testing';
import { actionsOf, comparePlans, foldDossier, planInForce, standing } from '..';

const record = wholeJourney();
const dossier = foldDossier(record);
const state = fold(journeyAggregate, record);

/** The dossier as it stood once an event of this type was recorded for the n-th time. */
const after = (type: string, n = 1) => {
  const place = record.flatMap((event, at) => (event.type === type ? [at] : []))[n - 1] ?? -1;
  return foldDossier(record.slice(0, place + 1));
};

describe('the whole accompaniment of a cooperative', () => {
  it('is a hundred and fifty events or more, and ends in graduation', () => {
    expect(record.length).toBeGreaterThanOrEqual(150);
    expect(state?.state).toBe('graduated');
    expect(dossier.closing.graduated).toMatchObject({ by: { id: 'manager-09' } });
    expect(dossier.closing.ratings).toMatchObject([{ satisfaction: 5, by: { role: 'applicant' } }]);
  });

  it('counts in the dossier as in the state', () => {
    const { coaching, diagnosis, financing, legal, marketing } = dossier;
    const counted = (entries: Parameters<typeof standing>[0]) => standing(entries).map(({ id }) => id);
    expect(counted(coaching.sessions)).toEqual(state?.sessions.map(({ id }) => id));
    expect(counted(coaching.attendance)).toEqual(state?.attendance.map(({ id }) => id));
    expect(counted(marketing.outlets)).toHaveLength(state?.outlets ?? 0);
    expect(counted(marketing.sales)).toEqual(state?.sales.map(({ id }) => id));
    expect(counted(diagnosis.swot)).toHaveLength(state?.swotEntries ?? 0);
    expect(diagnosis.visits.map(({ id }) => id)).toEqual(state?.visits.map(({ id }) => id));
    expect(financing.map(({ id }) => id)).toEqual(state?.financing.map(({ id }) => id));
    expect(counted(legal.assemblies)).toEqual(state?.assemblies.map(({ id }) => id));
    expect(actionsOf(dossier)).toEqual(state?.plan?.actions);
    expect(dossier.documents).toHaveLength(state?.documents.length ?? 0);
    expect(dossier.notes).toHaveLength(state?.notes ?? 0);
  });

  it('keeps where a visit was planned before it took place elsewhen, and one that did not', () => {
    const [first, unplanned, cancelled] = dossier.diagnosis.visits;
    expect(first?.planned.map(({ plannedOn }) => plannedOn)).toEqual(['2027-01-16', '2027-01-18']);
    expect(first).toMatchObject({ id: 'V1', recorded: { by: { role: 'consultant' } }, data: { attended: 6 } });
    expect(unplanned).toMatchObject({ id: 'V2', planned: [], data: { attended: 2 } });
    expect(cancelled).toMatchObject({ id: 'V3', cancelled: { reason: 'Récolte' }, data: {} });
  });

  it('keeps a heading as it was answered last, with the form, and what stood there before', () => {
    const heading = dossier.diagnosis.questionnaire.find((one) => one.heading === 'governance');
    expect(heading).toMatchObject({ form: 1, answers: { 'assembly-held': true } });
    expect(heading?.earlier).toMatchObject([{ form: 1, answers: { 'assembly-held': false } }]);
  });

  it('shows what was revised of the analysis and marks what was withdrawn', () => {
    const [, second, , fourth] = dossier.diagnosis.swot;
    expect(second?.corrections).toMatchObject([
      { reason: 'Preuve apportée', changes: [{ field: 'evidence', to: 'Photo de l’emballage' }] },
    ]);
    expect(fourth).toMatchObject({ data: { text: 'Sécheresse' }, withdrawn: { reason: 'Hors du périmètre' } });
  });

  it('keeps what was said of the needs and of the baseline, the latest first', () => {
    const { needs, baseline, earlierBaselines } = dossier.diagnosis;
    expect(needs).toMatchObject({ training: 'Comptabilité simple', production: 'Emballage' });
    expect(baseline).toMatchObject({ indicators: { jobsWomen: 2 }, asOf: '2026-12-29' });
    expect(earlierBaselines).toHaveLength(1);
  });

  it('compares the plan that was approved with the one it became', () => {
    const { versions } = dossier.plan;
    expect(versions.map(({ number, kind, returned, approved }) => [number, kind, !!returned, !!approved])).toEqual([
      [1, 'plan', true, false],
      [2, 'plan', false, true],
      [3, 'amendment', true, false],
      [4, 'amendment', false, true],
    ]);
    const compared = comparePlans(versions[1]?.actions ?? [], planInForce(dossier)?.actions ?? []);
    expect(compared).toMatchObject({
      added: [{ title: 'Stand aux foires' }],
      removed: [{ title: 'Vente en ligne' }],
      changed: [
        { id: 'A1', fields: [{ field: 'costMad', from: 16_000, to: 18_000 }] },
        { id: 'A2', fields: [{ field: 'dueOn' }] },
      ],
    });
    expect(actionsOf(dossier).map(({ status }) => status)).toEqual(['done', 'done', 'planned', 'dropped']);
  });

  it('follows an amendment only once it is approved', () => {
    expect(planInForce(after('PlanAmendmentSubmitted', 2))?.number).toBe(2);
    expect(planInForce(after('PlanAmendmentApproved'))?.number).toBe(4);
  });

  it('tells which sessions the cooperative confirmed, which it disputed, and what came of it', () => {
    const [first, second, third] = dossier.coaching.sessions;
    expect(first?.confirmed).toMatchObject({ by: { role: 'applicant' } });
    expect(third?.dispute).toMatchObject({ reason: 'Une heure seulement.', settled: { outcome: 'held' } });
    expect(third?.withdrawn).toBeUndefined();
    expect(second).toMatchObject({
      data: { durationMinutes: 150 },
      corrections: [{ changes: [{ field: 'durationMinutes', from: 120, to: 150 }] }],
    });
    expect(dossier.coaching.sessions.find(({ id }) => id === 'S9')).toMatchObject({
      withdrawn: { reason: 'Le consultant le reconnaît.', by: { role: 'agent' } },
    });
  });

  it('asks the cooperative again for a session that is another than the one it confirmed', () => {
    expect(after('CoachingSessionConfirmed', 2).coaching.sessions[1]?.confirmed).toMatchObject({
      by: { role: 'applicant' },
    });
    expect(after('EntryCorrected', 2).coaching.sessions[1]?.confirmed).toBeUndefined();
    expect(dossier.coaching.sessions[1]?.confirmed).toMatchObject({ by: { role: 'applicant' } });
  });

  it('keeps the plan of the sessions with what was planned before', () => {
    expect(dossier.coaching.plan).toHaveLength(12);
    expect(dossier.coaching.plan[2]).toMatchObject({ number: 3, plannedOn: '2027-06-20', place: 'Siège' });
    expect(dossier.coaching.plan[2]?.earlier).toHaveLength(1);
  });

  it('follows technical assistance from the request to what came of it', () => {
    const [alone, asked, closed] = dossier.coaching.assistance;
    expect(alone).toMatchObject({ id: 'T1', visits: [], done: { by: { role: 'consultant' } } });
    expect(asked).toMatchObject({
      id: 'T2',
      requested: { by: { role: 'applicant' } },
      assigned: { expert: 'expert-1' },
      visits: [{ findings: 'Filtre usé.' }],
      recommended: { recommendations: ['Changer le filtre', 'Décanter une nuit'] },
      data: { area: 'production', outcome: 'Huile claire.' },
    });
    expect(closed).toMatchObject({ id: 'T3', closed: { reason: 'L’union régionale s’en charge.' } });
    expect(closed?.done).toBeUndefined();
  });

  it('numbers payments and uses of funds, and shows them with their request', () => {
    expect(dossier.financing).toMatchObject([
      {
        id: 'F1',
        granted: { round: 'round-1', amountMad: 20_000 },
        payments: [
          { id: 'I1', data: { amountMad: 12_000 } },
          { id: 'I2', data: { amountMad: 8_000 } },
        ],
        uses: [{ id: 'U1', data: { purpose: 'Étiqueteuse' } }],
      },
    ]);
  });

  it('keeps each version of the marketing plan, and an outlet recorded twice as withdrawn', () => {
    expect(dossier.marketing.plans.map(({ number, reason }) => [number, reason])).toEqual([
      [1, undefined],
      [2, 'Deux hôtels de Marrakech sont preneurs.'],
    ]);
    expect(dossier.marketing.outlets[1]).toMatchObject({ id: 'O2', withdrawn: { reason: 'Consignée deux fois' } });
  });
});
