import type { JourneyEvent } from '@mourafaka/contracts';
import { documentsOf } from '../event-documents';
import { policiesInForce } from '../policy-in-force';

const command = (commandId: string, ...events: [type: string, data?: object][]) =>
  events.map(([type, data = {}]) => ({ type, data, meta: { commandId } }));

describe('the policy an event was recorded under', () => {
  it('is none of a journey without events', () => expect(policiesInForce([])).toEqual([]));

  it('is the one its command applies, for all that the command records', () => {
    const events = [
      ...command('a', ['ApplicationSubmitted'], ['PolicyApplied', { version: 1 }], ['DeadlineSet']),
      ...command('b', ['FileDeclaredComplete'], ['DeadlineMet']),
      ...command('c', ['PolicyApplied', { version: 3 }], ['DeadlineMoved']),
      ...command('d', ['EligibilityAssessed']),
    ];
    expect(policiesInForce(events)).toEqual([1, 1, 1, 1, 1, 3, 3, 3]);
  });
});

describe('the documents of an event', () => {
  const of = (type: string, data: object) => documentsOf({ type, data } as JourneyEvent);

  it('are none where it names none', () => expect(of('NoteAdded', { text: 'Vu' })).toEqual([]));

  it('are none of an erasure, which says how many there were', () =>
    expect(of('PersonErased', { person: 'p1', documents: 2, why: 'asked' })).toEqual([]));

  it('are the one that was attached, with its kind, stored or not', () => {
    expect(of('DocumentAttached', { kind: 'statutes', name: 'statuts.pdf', documentId: 'd1' })).toEqual([
      { documentId: 'd1', kind: 'statutes', name: 'statuts.pdf' },
    ]);
    expect(of('DocumentAttached', { kind: 'statutes', name: 'statuts.pdf' })).toEqual([
      { kind: 'statutes', name: 'statuts.pdf' },
    ]);
  });

  it('are those that complete a file', () =>
    expect(
      of('FileCompleted', {
        documents: [
          { kind: 'a', name: 'a.pdf' },
          { kind: 'b', name: 'b.pdf', documentId: 'd2' },
        ],
      }),
    ).toEqual([
      { kind: 'a', name: 'a.pdf' },
      { documentId: 'd2', kind: 'b', name: 'b.pdf' },
    ]));

  it('are reports, invoices and pictures it names, and what a correction names instead', () => {
    expect(of('CoachingSessionRecorded', { documentId: 'd3' })).toEqual([{ documentId: 'd3' }]);
    expect(of('ProductImprovementRecorded', { before: 'd4', after: 'd5' })).toEqual([
      { documentId: 'd4' },
      { documentId: 'd5' },
    ]);
    expect(of('EntryCorrected', { entry: 'S1', fields: { documentId: 'd6' } })).toEqual([{ documentId: 'd6' }]);
  });
});
