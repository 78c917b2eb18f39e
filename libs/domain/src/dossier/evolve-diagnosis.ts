/** The diagnosis: visits, questionnaire, analysis, needs, baseline. */
import type { JourneyEventData } from '@mourafaka/contracts';
import type { BaselineDossier, DiagnosisDossier, HeadingDossier, VisitDossier } from './diagnosis';
import type { Dossier, DossierEvolvers } from './dossier';
import { correctEntry, entryLetters, type Stamp, stampOf, withEntry } from './recorded';

type DiagnosisEvent =
  | 'DiagnosisStarted'
  | 'VisitPlanned'
  | 'VisitMoved'
  | 'VisitCancelled'
  | 'VisitRecorded'
  | 'QuestionnaireAnswered'
  | 'SwotRecorded'
  | 'SwotRevised'
  | 'NeedsRecorded'
  | 'BaselineRecorded';

const inDiagnosis = ({ diagnosis }: Dossier, change: Partial<DiagnosisDossier>): Partial<Dossier> => ({
  diagnosis: { ...diagnosis, ...change },
});

const changeVisit = (dossier: Dossier, id: string, change: (visit: VisitDossier) => Partial<VisitDossier>) =>
  inDiagnosis(dossier, {
    visits: dossier.diagnosis.visits.map((visit) => (visit.id === id ? { ...visit, ...change(visit) } : visit)),
  });

const newVisit = (
  { diagnosis: { visits } }: Dossier,
  stamp: Stamp,
  change: Pick<VisitDossier, 'data' | 'planned' | 'recorded'>,
): VisitDossier => ({ id: `${entryLetters.visit}${visits.length + 1}`, ...stamp, corrections: [], ...change });

function withHeading(
  headings: readonly HeadingDossier[],
  { heading, form, policyVersion, answers }: JourneyEventData<'QuestionnaireAnswered'>,
  stamp: Stamp,
): HeadingDossier[] {
  const before = headings.find((one) => one.heading === heading);
  if (!before) return [...headings, { ...stamp, heading, form, policyVersion, answers, earlier: [] }];
  const { version, at, by, earlier } = before;
  const now: HeadingDossier = {
    ...stamp,
    heading,
    form,
    policyVersion,
    answers,
    earlier: [...earlier, { version, at, by, form: before.form, answers: before.answers }],
  };
  return headings.map((one) => (one === before ? now : one));
}

const withBaseline = ({ baseline, earlierBaselines }: DiagnosisDossier, given: BaselineDossier) => ({
  baseline: given,
  earlierBaselines: baseline ? [...earlierBaselines, baseline] : earlierBaselines,
});

export const evolveDiagnosisDossier: DossierEvolvers<DiagnosisEvent> = {
  DiagnosisStarted: (dossier, _data, recorded) => inDiagnosis(dossier, { started: stampOf(recorded) }),
  VisitPlanned: (dossier, plan, recorded) => {
    const stamp = stampOf(recorded);
    const visit = newVisit(dossier, stamp, { data: {}, planned: [{ ...stamp, ...plan }] });
    return inDiagnosis(dossier, { visits: [...dossier.diagnosis.visits, visit] });
  },
  VisitMoved: (dossier, { visit, ...plan }, recorded) =>
    changeVisit(dossier, visit, ({ planned }) => ({ planned: [...planned, { ...stampOf(recorded), ...plan }] })),
  VisitCancelled: (dossier, { visit, reason }, recorded) =>
    changeVisit(dossier, visit, () => ({ cancelled: { ...stampOf(recorded), reason } })),
  VisitRecorded: (dossier, { visit, ...found }, recorded) => {
    const stamp = stampOf(recorded);
    if (visit !== undefined) return changeVisit(dossier, visit, () => ({ data: found, recorded: stamp }));
    const unplanned = newVisit(dossier, stamp, { data: found, planned: [], recorded: stamp });
    return inDiagnosis(dossier, { visits: [...dossier.diagnosis.visits, unplanned] });
  },
  QuestionnaireAnswered: (dossier, answered, recorded) =>
    inDiagnosis(dossier, {
      questionnaire: withHeading(dossier.diagnosis.questionnaire, answered, stampOf(recorded)),
    }),
  SwotRecorded: (dossier, { entries, needs, baseline }, recorded) => {
    const { swot, needs: known } = dossier.diagnosis;
    return inDiagnosis(dossier, {
      swot: entries.reduce((all, entry) => withEntry(all, entryLetters.swot, entry, recorded), swot),
      needs: { ...known, ...needs },
      ...(baseline && withBaseline(dossier.diagnosis, { ...stampOf(recorded), indicators: baseline })),
    });
  },
  SwotRevised: (dossier, revision, recorded) =>
    inDiagnosis(dossier, { swot: correctEntry(dossier.diagnosis.swot, revision, recorded) }),
  NeedsRecorded: (dossier, { needs }) => inDiagnosis(dossier, { needs: { ...dossier.diagnosis.needs, ...needs } }),
  BaselineRecorded: (dossier, given, recorded) =>
    inDiagnosis(dossier, withBaseline(dossier.diagnosis, { ...stampOf(recorded), ...given })),
};
