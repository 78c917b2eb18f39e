/** The dossier after one more event: a table of small functions, one per event; an event nobody handles does not compile. */
import type { JourneyEventName } from '@mourafaka/contracts';
import { evolveApplication } from './evolve-application';
import { evolveClosing } from './evolve-closing';
import { evolveCoachingDossier } from './evolve-coaching';
import { evolveCorrections } from './correct';
import { evolveDiagnosisDossier } from './evolve-diagnosis';
import { evolveDocuments } from './evolve-documents';
import { type Dossier, type DossierEvolver, type DossierEvolvers, nothing, nothingToRead } from './dossier';
import { evolveFinancing } from './evolve-financing';
import { evolveLegal } from './evolve-legal';
import { evolveMarketingDossier } from './evolve-marketing';
import { evolvePlan } from './evolve-plan';
import type { Recorded } from './recorded';

type Silent =
  | 'MessageIssued'
  | 'MessageWithheld'
  | 'MessageUndelivered'
  | 'MessageSettled'
  | 'PreferencesSet'
  | 'AccessRequested'
  | 'AccessAnswered'
  | 'RectificationRequested'
  | 'RectificationDecided'
  | 'ConsentRenewed'
  | 'PersonErased'
  | 'Escalated'
  | 'EscalationAcknowledged'
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
  MessageWithheld: nothingToRead,
  MessageUndelivered: nothingToRead,
  MessageSettled: nothingToRead,
  PreferencesSet: nothingToRead,
  AccessRequested: nothingToRead,
  AccessAnswered: nothingToRead,
  RectificationRequested: nothingToRead,
  RectificationDecided: nothingToRead,
  ConsentRenewed: nothingToRead,
  PersonErased: nothingToRead,
  Escalated: nothingToRead,
  EscalationAcknowledged: nothingToRead,
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

const changedBy = (before: Dossier, recorded: Recorded): Partial<Dossier> =>
  (evolvers[recorded.type] as DossierEvolver<JourneyEventName>)(before, recorded.data, recorded);

export function evolveDossier(dossier: Dossier | undefined, recorded: Recorded): Dossier {
  const before = dossier ?? empty;
  return { ...before, ...changedBy(before, recorded), version: recorded.version, updatedAt: recorded.recordedAt };
}

/** What is read of everything recorded, oldest first. Throws for a journey of which nothing is recorded. */
export function foldDossier(recorded: readonly Recorded[]): Dossier {
  const last = recorded.at(-1);
  if (!last) throw new Error('nothing is recorded of this journey');
  // Every other event has nothing to read: those leave what there is as it is.
  const folded = recorded.reduce<Dossier>((before, event) => {
    const changed = changedBy(before, event);
    return changed === nothing ? before : { ...before, ...changed };
  }, empty);
  return { ...folded, version: last.version, updatedAt: last.recordedAt };
}
