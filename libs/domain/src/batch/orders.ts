/** The ordinary commands that perform a batch's duties. */
import type {
  BatchCommandName,
  BatchDutyKind,
  BatchPayload,
  BulkItem,
  BulkPayload,
  Duty,
  JourneyPayload,
} from '@mourafaka/contracts';
import { decisionReasons } from '@mourafaka/contracts';
import type { DutyOrder } from '../duty-order';
import { financingItems } from './financing-orders';
import type { BatchState, ListEntry, WaveState } from './state';

const toBatch = <N extends BatchCommandName>(state: BatchState, name: N, payload: BatchPayload<N>): DutyOrder => ({
  category: 'batch',
  entityId: state.code,
  name,
  payload,
});

/** The reason of a decision as the cooperative is told it, in the two languages of the administration. */
const reasonText = ({ reason }: ListEntry): string => {
  const { ar, fr } = decisionReasons[reason];
  return `${fr} — ${ar}`;
};

/** One ordinary command for each line of the list. */
function itemOf(wave: string, { ranking, signatures: signedBy }: WaveState, entry: ListEntry): BulkItem {
  const { journeyId, outcome, rank, waiting } = entry;
  const list = { wave, ranking, signedBy };
  if (outcome === 'in') return { journeyId, command: 'admit', payload: { ...list, rank } };
  const reason = reasonText(entry);
  return outcome === 'waiting'
    ? { journeyId, command: 'waitlist', payload: { ...list, rank: waiting ?? rank, reason } }
    : { journeyId, command: 'reject', payload: { ...list, rank, reasons: [reason] } };
}

function releaseOrders(state: BatchState, { key }: Pick<Duty, 'key'>): DutyOrder[] {
  const found = Object.entries(state.waves).find(([wave, { ranking }]) => key === `release/${wave}#${ranking}`);
  if (!found) return [];
  const [code, wave] = found;
  const { release, entries } = wave;
  if (!release) return [];
  const payload: BulkPayload<'request-bulk'> = {
    reason: `${code}, n° ${wave.ranking}`,
    batch: state.code,
    items: entries.map((entry) => itemOf(code, wave, entry)),
  };
  return [
    { category: 'bulk', entityId: release.bulkId, name: 'request-bulk', payload },
    toBatch(state, 'record-dispatched', { wave: code }),
  ];
}

function financingOrders(state: BatchState, { key }: Pick<Duty, 'key'>): DutyOrder[] {
  const round = Object.values(state.rounds).find((it) => key === `financing/${it.round}#${it.ranking}`);
  if (!round?.release) return [];
  const payload: BulkPayload<'request-bulk'> = {
    reason: `${round.round}, n° ${round.ranking}`,
    batch: state.code,
    items: financingItems(round),
  };
  return [
    { category: 'bulk', entityId: round.release.bulkId, name: 'request-bulk', payload },
    toBatch(state, 'record-dispatched', { round: round.round }),
  ];
}

/** Where nobody is under way there is nothing to ask for, and that is recorded as well. */
function policyOrders(state: BatchState): DutyOrder[] {
  const { policyToApply } = state;
  if (!policyToApply) return [];
  const { version: policyVersion, bulkId } = policyToApply;
  const payload: BulkPayload<'request-bulk'> = {
    batch: state.code,
    command: 'apply-policy',
    payload: { version: policyVersion },
    filter: { batch: state.code, open: true },
  };
  return [
    {
      category: 'bulk',
      entityId: bulkId,
      name: 'request-bulk',
      payload,
      otherwise: toBatch(state, 'record-dispatched', { policyVersion, refused: true }),
    },
    toBatch(state, 'record-dispatched', { policyVersion }),
  ];
}

/** A journey that cannot be offered the place any more is passed over, and the next is offered it. */
function tellOrders(state: BatchState, { key }: Pick<Duty, 'key'>): DutyOrder[] {
  const found = state.places.find(({ place, offers }) => key === `tell/${place}#${offers}`);
  if (!found || found.journeyId === undefined) return [];
  const { place, offers: offer, journeyId, wave } = found;
  const payload: JourneyPayload<'offer-place'> = { wave, batchPlace: place, offer };
  return [
    {
      category: 'journey',
      entityId: journeyId,
      name: 'offer-place',
      payload,
      otherwise: toBatch(state, 'record-offer', { place, offer, outcome: 'refused' }),
    },
    toBatch(state, 'record-offer', { place, offer, outcome: 'told' }),
  ];
}

/** `rank/wave-1#2` → `wave-1`. */
const waveOfKey = (key: string): string => key.slice(key.indexOf('/') + 1, key.lastIndexOf('#'));

type Orders = (state: BatchState, duty: Pick<Duty, 'key'>) => DutyOrder[];

const ordersOfKind: Readonly<Record<BatchDutyKind, Orders>> = {
  'open-call': (state, { key: duty }) => [toBatch(state, 'begin-call', { duty })],
  'close-call': (state) => [toBatch(state, 'close-call', {})],
  remind: (state, { key: duty }) => [toBatch(state, 'issue-message', { duty })],
  escalate: (state, { key: duty }) => [toBatch(state, 'escalate', { duty })],
  rank: (state, { key }) => [toBatch(state, 'rank', { wave: waveOfKey(key) })],
  release: (state, { key }) => [toBatch(state, 'release-wave', { wave: waveOfKey(key) })],
  dispatch: (state, duty) => {
    if (duty.key.startsWith('release/')) return releaseOrders(state, duty);
    return duty.key.startsWith('financing/') ? financingOrders(state, duty) : policyOrders(state);
  },
  offer: (state, { key }) => [toBatch(state, 'offer-place', { place: Number(waveOfKey(key)) })],
  tell: tellOrders,
};

/** What to give, and in which order, so that a duty the state lists is performed. */
export const batchOrders = (state: BatchState, duty: Pick<Duty, 'key' | 'kind'>): DutyOrder[] =>
  ordersOfKind[duty.kind as BatchDutyKind](state, duty);
