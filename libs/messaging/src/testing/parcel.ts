import type { OutgoingParcel } from '../gateway';

/** A parcel of invented content; what a test is about it says itself. */
export function parcel(change: Partial<OutgoingParcel> = {}): OutgoingParcel {
  const item = { messageId: 'a'.repeat(64), stream: 'journey-1', template: 'receipt', params: { batch: '4' } };
  return {
    parcelId: 'b'.repeat(64),
    channel: 'sms',
    audience: 'applicant',
    person: '0197a000-0000-7000-8000-000000000001',
    recipient: '+212612345678',
    language: 'ar',
    text: 'توصلنا بطلبكم.',
    template: 'receipt',
    items: [item],
    ...change,
  };
}
