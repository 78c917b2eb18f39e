/** What a partner's funds come to: granted, paid, used and left. */
import { differenceMad, sumMad } from '../money';
import type { FinancingRequest, JourneyState } from './state';

export interface Funds {
  grantedMad: number;
  paidMad: number;
  usedMad: number;
  /** Paid and not used yet. */
  leftMad: number;
  /** Granted and not paid yet. */
  duesMad: number;
}

const amounts = (items: readonly { amountMad: number }[]): number[] => items.map(({ amountMad }) => amountMad);

/** The funds of one request; all 0 until it is granted. */
export function fundsOf({ grantedMad = 0, payments, uses }: FinancingRequest): Funds {
  const paidMad = sumMad(amounts(payments));
  const usedMad = sumMad(amounts(uses));
  return {
    grantedMad,
    paidMad,
    usedMad,
    leftMad: differenceMad(paidMad, usedMad),
    duesMad: differenceMad(grantedMad, paidMad),
  };
}

/** What is still to be paid of one instalment of a granted request; 0 for one that is not planned. */
export function dueOfInstalment({ instalments = [], payments }: FinancingRequest, number: number): number {
  const planned = instalments[number - 1]?.amountMad ?? 0;
  return differenceMad(planned, sumMad(amounts(payments.filter((it) => it.number === number))));
}

/** The funds of all requests of a journey together, with each of them. */
export function financingOf({ financing }: Pick<JourneyState, 'financing'>): Funds & {
  requests: (Pick<FinancingRequest, 'id' | 'partner' | 'status' | 'amountMad'> & Funds)[];
} {
  const requests = financing.map((request) => {
    const { id, partner, status, amountMad } = request;
    return { id, partner, status, amountMad, ...fundsOf(request) };
  });
  const total = (key: keyof Funds): number => sumMad(requests.map((request) => request[key]));
  return {
    grantedMad: total('grantedMad'),
    paidMad: total('paidMad'),
    usedMad: total('usedMad'),
    leftMad: total('leftMad'),
    duesMad: total('duesMad'),
    requests,
  };
}
