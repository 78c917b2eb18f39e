/** Four eyes on a list: two different people sign the same one, and only while what it rests on is still so. */
import type { Actor, Refusal } from '@mourafaka/contracts';

interface List {
  /** Ids of those who signed the last list, in their order. */
  signatures: readonly string[];
}

/** The signature a list gets; with the second come the approval and the name of the first. */
export interface Signature {
  signature: number;
  firstSignature?: string;
}

/** `outdated`: why this list is not to be signed any more, asked only of somebody who may sign. */
export function takeSignature(
  { signatures }: List,
  actor: Pick<Actor, 'id'>,
  outdated: () => Refusal | undefined,
): Signature | Refusal {
  if (signatures.includes(actor.id)) return { code: 'BATCH.SIGNATURE_NEEDS_ANOTHER_PERSON', kind: 'forbidden' };
  const [firstSignature] = signatures;
  return outdated() ?? { signature: signatures.length + 1, ...(firstSignature !== undefined && { firstSignature }) };
}
