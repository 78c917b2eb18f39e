import { deadlineNames, decisionReasons } from '@mourafaka/contracts';
import { nextDeadline, openDeadlines, progressOf } from '@mourafaka/domain';
import { dateOf } from '@mourafaka/engine';
import type { AdmissionLetter, Certificate, RejectionLetter, Said } from '@mourafaka/papers';
import { consultantOf, dayOf, ofJourney, type PaperSource } from './paper-source';

/** On which day it was admitted, were it by the list, by a freed place or on appeal. */
const admittedOn = ({ state }: PaperSource): string | undefined => state.admittedAt && dateOf(state.admittedAt);

export const isAdmitted = (source: PaperSource): boolean => admittedOn(source) !== undefined;

export function admissionLetter(source: PaperSource): AdmissionLetter {
  const { state, trackingCode } = source;
  const decidedOn = admittedOn(source) ?? '';
  const next = nextDeadline(state);
  return {
    ...ofJourney(source, 'admission-letter', decidedOn),
    decidedOn,
    project: state.project.title,
    trackingCode,
    lot: state.lot,
    consultant: consultantOf(source),
    provider: state.provider,
    sessionsPlanned: state.settings.sessionsPlanned,
    ...(next && { next: { deadline: deadlineNames[next.kind], dueOn: next.dueOn } }),
  };
}

/** The decision stands: neither taken back on appeal nor overtaken by another. */
export const isRejected = ({ state, dossier }: PaperSource): boolean =>
  dossier.application.decision?.kind === 'rejected' &&
  (state.state === 'rejected' || (state.state === 'appealed' && state.appeal?.against === 'rejected'));

export function rejectionLetter(source: PaperSource): RejectionLetter {
  const { state, dossier, trackingCode } = source;
  const { decision } = dossier.application;
  const decidedOn = decision ? dayOf(decision) : '';
  return {
    ...ofJourney(source, 'rejection-letter', decidedOn),
    decidedOn,
    project: state.project.title,
    trackingCode,
    reasons: (decision?.reasons ?? []).map(inEachLanguage),
    appeal: appealOf(source),
  };
}

/** Reasons the list gave are recorded in two languages at once; what people wrote stays as they wrote it. */
const inEachLanguage = (reason: string): Said =>
  Object.values(decisionReasons).find(({ ar, fr }) => reason === `${fr} — ${ar}`) ?? reason;

function appealOf({ state }: PaperSource): RejectionLetter['appeal'] {
  if (state.state === 'appealed' && state.appeal) return { status: 'lodged', on: dateOf(state.appeal.at) };
  const window = openDeadlines(state).find(({ kind }) => kind === 'appeal-window');
  if (window) return { status: 'open', lastDay: window.dueOn };
  return { status: 'over' };
}

export const isGraduated = ({ state }: PaperSource): boolean => state.state === 'graduated';

export function certificate(source: PaperSource): Certificate {
  const { state, dossier } = source;
  const graduatedOn = dayOf(dossier.closing.graduated ?? { at: state.since });
  const progress = progressOf(state);
  return {
    ...ofJourney(source, 'certificate', graduatedOn),
    number: dossier.closing.graduated?.certificate,
    admittedOn: admittedOn(source),
    graduatedOn,
    modules: { done: progress.modulesAttended, planned: progress.modulesPlanned },
    sessions: { done: progress.sessionsDone, planned: progress.sessionsPlanned },
    actions: { done: progress.actionsDone, planned: progress.actionsPlanned },
  };
}
