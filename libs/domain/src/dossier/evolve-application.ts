/** Who the cooperative is, what it asked for, and what was decided. */
import type { DataChanges, Representative } from '@mourafaka/contracts';
import type { ApplicationDossier, DecisionDossier } from './application';
import { type Dossier, type DossierEvolvers, nothingToRead } from './dossier';
import { filesOf } from './evolve-documents';
import { changesOf, type Correction, type FieldChange, stampOf } from './recorded';

type ApplicationEvent =
  | 'ApplicationSubmitted'
  | 'CompletionRequested'
  | 'FileCompleted'
  | 'FileDeclaredComplete'
  | 'EligibilityAssessed'
  | 'DuplicateSuspected'
  | 'DuplicateDismissed'
  | 'DuplicateMerged'
  | 'FileLapsed'
  | 'ApplicationScored'
  | 'ConflictDeclared'
  | 'ApplicationAdmitted'
  | 'ApplicationWaitlisted'
  | 'ApplicationRejected'
  | 'OfferMade'
  | 'OfferAccepted'
  | 'OfferDeclined'
  | 'OfferLapsed'
  | 'FreedPlaceRecorded'
  | 'AppealLodged'
  | 'AppealDecided'
  | 'AppealWindowClosed'
  | 'ConsultantAssigned'
  | 'DataCorrected'
  | 'JourneyReassigned';

const inApplication = ({ application }: Dossier, change: Partial<ApplicationDossier>): Partial<Dossier> => ({
  application: { ...application, ...change },
});

const corrected = ({ application }: Dossier, { cooperative, representative }: DataChanges): ApplicationDossier => ({
  ...application,
  cooperative: { ...application.cooperative, ...cooperative },
  ...(representative && {
    representative: { ...application.representative, ...representative } as Representative,
  }),
});

/** What a correction changes; a value of the representative is sealed and cannot be compared, so what is given counts as changed. */
function fieldChanges({ application }: Dossier, { cooperative, representative }: DataChanges): FieldChange[] {
  const { personId, ...values } = representative ?? {};
  return [
    ...changesOf(application.cooperative, cooperative, 'cooperative.'),
    ...changesOf(application.representative, values, 'representative.').map((change) => ({ ...change, personId })),
  ];
}

/** Corrections as they are read once a field was rectified: that it was corrected, and no word of what it said. */
const withoutValuesOf = (rectified: readonly FieldChange[], corrections: readonly Correction[]): Correction[] =>
  corrections.map(({ changes, ...correction }) => ({
    ...correction,
    changes: changes.map(({ from, to, ...change }) =>
      rectified.some(({ field, personId }) => field === change.field && personId === change.personId)
        ? change
        : { ...change, ...(from !== undefined && { from }), ...(to !== undefined && { to }) },
    ),
  }));

export const evolveApplication: DossierEvolvers<ApplicationEvent> = {
  ApplicationSubmitted: (_dossier, { journeyId, batch, submittedOn, cooperative, representative, project }) => ({
    journeyId,
    application: { batch, submittedOn, cooperative, representative, project, consultants: [] },
  }),
  CompletionRequested: nothingToRead,
  FileCompleted: (dossier, { documents, corrections = {} }, recorded) => {
    const changes = fieldChanges(dossier, corrections);
    const stamp = stampOf(recorded);
    return {
      documents: filesOf(dossier.documents, documents, stamp),
      application: corrected(dossier, corrections),
      corrections:
        changes.length === 0 ? dossier.corrections : [...dossier.corrections, { ...stamp, reason: '', changes }],
    };
  },
  FileDeclaredComplete: nothingToRead,
  EligibilityAssessed: (dossier, { eligible, results, override }, recorded) =>
    inApplication(dossier, {
      eligibility: { ...stampOf(recorded), eligible, results, ...(override && { overriddenBecause: override.reason }) },
    }),
  DuplicateSuspected: nothingToRead,
  DuplicateDismissed: nothingToRead,
  DuplicateMerged: nothingToRead,
  FileLapsed: nothingToRead,
  // Members of the committee score blind to each other: scores are read in the status, by its own rules.
  ApplicationScored: nothingToRead,
  ConflictDeclared: nothingToRead,
  ApplicationAdmitted: (dossier, { lot, reason, ...list }, recorded) =>
    inApplication(dossier, {
      lot: lot ?? dossier.application.lot,
      wave: list.wave ?? dossier.application.wave,
      decision: { ...stampOf(recorded), kind: 'admitted', reasons: reason ? [reason] : [], ...listOf(list) },
    }),
  ApplicationWaitlisted: (dossier, { reason, ...list }, recorded) =>
    inApplication(dossier, {
      wave: list.wave ?? dossier.application.wave,
      decision: { ...stampOf(recorded), kind: 'waitlisted', reasons: [reason], ...listOf(list) },
    }),
  ApplicationRejected: (dossier, { reasons, ...list }, recorded) =>
    inApplication(dossier, {
      wave: list.wave ?? dossier.application.wave,
      decision: { ...stampOf(recorded), kind: 'rejected', reasons, ...listOf(list) },
    }),
  OfferMade: nothingToRead,
  OfferAccepted: (dossier, { wave }, recorded) =>
    inApplication(dossier, { wave, decision: { ...stampOf(recorded), kind: 'admitted', reasons: [], wave } }),
  OfferDeclined: nothingToRead,
  OfferLapsed: nothingToRead,
  FreedPlaceRecorded: nothingToRead,
  AppealLodged: (dossier, { grounds }, recorded) =>
    inApplication(dossier, { appeal: { ...stampOf(recorded), grounds } }),
  AppealDecided: (dossier, { outcome, reason, to }, recorded) => {
    const { appeal, decision } = dossier.application;
    const stamp = stampOf(recorded);
    return inApplication(dossier, {
      ...(appeal && { appeal: { ...appeal, decided: { ...stamp, outcome, reason } } }),
      ...(to === 'admitted' && { decision: { ...decision, ...stamp, kind: 'admitted' as const, reasons: [reason] } }),
    });
  },
  AppealWindowClosed: nothingToRead,
  ConsultantAssigned: (dossier, { consultant, provider, lot }, recorded) =>
    inApplication(dossier, {
      lot: lot ?? dossier.application.lot,
      consultants: [
        ...dossier.application.consultants,
        { ...stampOf(recorded), consultant, ...(provider && { provider }), ...(lot && { lot }) },
      ],
    }),
  DataCorrected: (dossier, { changes, reason, rectifies }, recorded) => {
    const found = fieldChanges(dossier, changes);
    const [before, now] =
      rectifies === undefined
        ? [dossier.corrections, found]
        : [withoutValuesOf(found, dossier.corrections), found.map(({ from: _, ...change }) => change)];
    return {
      application: corrected(dossier, changes),
      corrections: [...before, { ...stampOf(recorded), reason, changes: now }],
    };
  },
  JourneyReassigned: (dossier, { consultant }, recorded) =>
    consultant === undefined
      ? {}
      : inApplication(dossier, {
          consultants: [...dossier.application.consultants, { ...stampOf(recorded), consultant }],
        }),
};

const listOf = ({ wave, ranking, rank, signedBy }: Partial<DecisionDossier>) => ({ wave, ranking, rank, signedBy });
