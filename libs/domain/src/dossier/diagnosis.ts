/** What was found of the cooperative: visits, questionnaire, strengths and weaknesses, needs, and where it started from. */
import type { Indicators, JourneyEventData, JourneyPayload } from '@mourafaka/contracts';
import type { Entry, Stamp } from './recorded';

type Found = Omit<JourneyEventData<'VisitRecorded'>, 'visit'>;
type Planned = Stamp & JourneyEventData<'VisitPlanned'>;

/** `data` is what was found, empty until the visit took place. */
export interface VisitDossier extends Entry<Partial<Found>> {
  /** As first planned, then as moved; empty for a visit nobody had planned. */
  planned: Planned[];
  cancelled?: Stamp & { reason: string };
  /** Once it took place. */
  recorded?: Stamp;
}

type Answers = JourneyEventData<'QuestionnaireAnswered'>['answers'];

/** One heading as it was answered last. */
export interface HeadingDossier extends Stamp {
  heading: string;
  /** Version of the form, and of the policy that holds it. */
  form: number;
  policyVersion: number;
  answers: Answers;
  /** What stood there before, the latest last. */
  earlier: (Stamp & { form: number; answers: Answers })[];
}

export interface DiagnosisDossier {
  started?: Stamp;
  visits: VisitDossier[];
  questionnaire: HeadingDossier[];
  swot: Entry<JourneyPayload<'record-swot'>['entries'][number]>[];
  /** The latest of each kind. */
  needs: Partial<JourneyPayload<'record-needs'>['needs']>;
  /** `asOf`: the day of which it tells. */
  baseline?: BaselineDossier;
  /** What was said of it before. */
  earlierBaselines: BaselineDossier[];
}

export interface BaselineDossier extends Stamp {
  indicators: Indicators;
  asOf?: string;
}
