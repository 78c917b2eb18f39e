/** The dossier after one more event: a table of small functions, one per event; an event nobody handles does not compile. */
import type { JourneyEvent, JourneyEventName } from '@mourafaka/contracts';
import type { RecordedEvent } from '../aggregate';
import { evolveApplication } from './evolve-application';
import { evolveClosing } from './evolve-closing';
import { evolveCoachingDossier } from './evolve-coaching';
import { evolveCorrections } from './correct';
import { evolveDiagnosisDossier } from './evolve-diagnosis';
import { evolveDocuments } from './evolve-documents';
import { type Dossier, type DossierEvolver, type DossierEvolvers, nothingToRead } from './dossier';
import { evolveFinancing } from './evolve-financing';
import { evolveLegal } from './evolve-legal';
import { evolveMarketingDossier } from './evolve-marketing';
import { evolvePlan } from './evolve-plan';

type Silent =
  | 'MessageIssued'
  | 'Escalated'
  | 'DeadlineExpired'
  | 'PolicyApplied'
  | 'DeadlinesReplanned'
  | 'DeadlineSet'
  | 'DeadlineMoved'
  | 'DeadlinePaused'
  | 'DeadlineMet'
  | 'DeadlineCancelled'
  | 'JourneySuspended'
  | 'JourneyResumed';

const silent: DossierEvolvers<Silent> = {
  MessageIssued: nothingToRead,
  Escalated: nothingToRead,
  DeadlineExpired: nothingToRead,
  PolicyApplied: nothingToRead,
  DeadlinesReplanned: nothingToRead,
  DeadlineSet: nothingToRead,
  DeadlineMoved: nothingToRead,
  DeadlinePaused: nothingToRead,
  DeadlineMet: nothingToRead,
  DeadlineCancelled: nothingToRead,
  JourneySuspended: nothingToRead,
  JourneyResumed: nothingToRead,
};

const evolvers: DossierEvolvers<JourneyEventName> = {
  ...evolveApplication,
  ...evolveDiagnosisDossier,
  ...evolvePlan,
  ...evolveCoachingDossier,
  ...evolveMarketingDossier,
  ...evolveFinancing,
  ...evolveLegal,
  ...evolveClosing,
  ...evolveDocuments,
  ...evolveCorrections,
  ...silent,
};

/** Before its first event, ApplicationSubmitted, which fills what is missing here. */
const empty = {
  diagnosis: { visits: [], questionnaire: [], swot: [], needs: {}, earlierBaselines: [] },
  plan: { versions: [], updates: [] },
  coaching: { attendance: [], notices: [], plan: [], sessions: [], assistance: [] },
  marketing: { plans: [], improvements: [], outlets: [], segments: [], supports: [], sales: [] },
  financing: [],
  legal: { assemblies: [], accounts: [], payments: [] },
  closing: { evaluations: [], ratings: [] },
  documents: [],
  notes: [],
  corrections: [],
} as unknown as Dossier;

export function evolveDossier(dossier: Dossier | undefined, recorded: RecordedEvent<JourneyEvent>): Dossier {
  const before = dossier ?? empty;
  const changed = (evolvers[recorded.type] as DossierEvolver<JourneyEventName>)(before, recorded.data, recorded);
  return { ...before, ...changed, version: recorded.version, updatedAt: recorded.recordedAt };
}

/** What is read of everything recorded, oldest first. Throws for a journey of which nothing is recorded. */
export function foldDossier(recorded: readonly RecordedEvent<JourneyEvent>[]): Dossier {
  const dossier = recorded.reduce<Dossier | undefined>(evolveDossier, undefined);
  if (!dossier) throw new Error('nothing is recorded of this journey');
  return dossier;
}
