import { PayloadCipher } from '../../../libs/engine/src/temporal/payload-cipher';
import { Sealing } from '../../../libs/journal/src/person-keys';

/**
 * Takes all sealing off this process: personal values go into the journal as they are, and payloads to Temporal. What was
 * sealed before is opened as ever. Only to measure what it costs; no setting does it. Answers how to put it back.
 */
export function takeSealingOff(): () => void {
  const { encode } = Object.getOwnPropertyDescriptors(PayloadCipher.prototype);
  const { sealPersonal } = Object.getOwnPropertyDescriptors(Sealing.prototype);
  const asItIs = { value: <Value>(value: Value) => Promise.resolve(value) };
  Object.defineProperty(PayloadCipher.prototype, 'encode', { ...encode, ...asItIs });
  Object.defineProperty(Sealing.prototype, 'sealPersonal', { ...sealPersonal, ...asItIs });
  return () => {
    Object.defineProperty(PayloadCipher.prototype, 'encode', encode);
    Object.defineProperty(Sealing.prototype, 'sealPersonal', sealPersonal);
  };
}
