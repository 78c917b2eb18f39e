import { z } from 'zod';
import {
  applicationInput,
  journeyCommandNames,
  journeyCommands,
  journeyEventNames,
  journeyEventSchemas,
  personalPaths,
  eventSchemas,
} from '../index';

const note = journeyCommands['add-note'].schema;
const title = (text: string) => journeyCommands['attach-document'].schema.safeParse({ kind: 'statutes', name: text });

describe('the text of a command', () => {
  it.each([
    ['a right-to-left override', 'abc\u202Edef'],
    ['an isolate', 'abc\u2067def'],
    ['a null', 'abc\u0000def'],
    ['a bell', 'abc\u0007def'],
    ['half a character', 'abc\uD800def'],
  ])('holds no %s', (_what, text) => {
    expect(note.safeParse({ text }).error?.issues[0]?.message).toBe('FIELD.HIDDEN_CHARACTERS');
    expect(title(text).success).toBe(false);
  });

  it('has new lines only where there is room for them', () => {
    expect(note.safeParse({ text: 'un\n\tdeux' }).success).toBe(true);
    expect(title('un\ndeux').success).toBe(false);
  });

  it('is trimmed, and not empty then', () => {
    expect(note.parse({ text: '  vu  ' })).toEqual({ text: 'vu' });
    expect(note.safeParse({ text: '   ' }).success).toBe(false);
  });

  it.each(['\u200F', '\u200B\u200D', ' \u2060 \u200E', '\u3164', '\u2800', '\u0301', '\uFE0F'])(
    'is not empty to the eye: %j',
    (text) => {
      expect(note.safeParse({ text }).error?.issues.map(({ message }) => message)).toEqual(['FIELD.EMPTY']);
      expect(title(text).success).toBe(false);
    },
  );

  it('may hold marks that join and direct letters', () => {
    for (const text of ['\u200Fمرحبا\u200F', 'می\u200Cخواهم', '…', '👍🏽', '-']) expect(title(text).success).toBe(true);
  });

  it('is Arabic, French or Tamazight alike', () => {
    for (const text of ['تعاونية «الأمل»', 'Coopérative d’Aït Ourir', 'ⵜⴰⵏⵎⵍⴰ']) expect(title(text).success).toBe(true);
  });
});

describe('an amount', () => {
  const turnover = applicationInput.shape.cooperative.shape.turnoverMad;
  it.each([0, 0.1, 12_000.55, 999_999_999.99])('of %d is taken', (value) =>
    expect(turnover.safeParse(value).success).toBe(true),
  );
  it.each([-1, 0.001, Infinity, NaN, '12'])('of %p is refused', (value) =>
    expect(turnover.safeParse(value).success).toBe(false),
  );
});

describe('a date', () => {
  const on = applicationInput.shape.cooperative.shape.registeredOn;
  it.each(['2024-02-29', '1900-01-01'])('%s is taken', (date) => expect(on.safeParse(date).success).toBe(true));
  it.each(['2023-02-29', '29/02/2024', '0001-01-01', '9999-12-31', '2024-1-1'])('%s is refused', (date) =>
    expect(on.safeParse(date).success).toBe(false),
  );
});

describe('every command', () => {
  it.each(journeyCommandNames)('%s is shown by a JSON Schema that lets nothing else in', (name) => {
    expect(z.toJSONSchema(journeyCommands[name].schema, { io: 'input' })).toMatchObject({
      type: 'object',
      additionalProperties: false,
    });
  });

  it('names events that exist, roles, and its purpose in three languages', () => {
    for (const name of journeyCommandNames) {
      const { events, actorKinds, summary } = journeyCommands[name];
      expect(journeyEventNames).toEqual(expect.arrayContaining([...events]));
      expect(actorKinds.length).toBeGreaterThan(0);
      expect(summary.ar).toMatch(/\p{Script=Arabic}/u);
      expect(summary.fr).not.toBe(summary.en);
    }
  });
});

describe('personal values', () => {
  it('are marked wherever an event holds them, and nowhere else', () => {
    const marked = Object.entries(eventSchemas).flatMap(([type, schema]) =>
      personalPaths(schema).map((path) => `${type} ${path.join('.')}`),
    );
    expect(marked).toEqual([
      'ApplicationSubmitted representative.name',
      'ApplicationSubmitted representative.phone',
      'ApplicationSubmitted representative.email',
      'FileCompleted corrections.representative.name',
      'FileCompleted corrections.representative.phone',
      'FileCompleted corrections.representative.email',
      'AttendanceRecorded participants.*.name',
      'CoachingSessionRecorded participants.*.name',
      'RectificationRequested representative.name',
      'RectificationRequested representative.phone',
      'RectificationRequested representative.email',
      'DataCorrected changes.representative.name',
      'DataCorrected changes.representative.phone',
      'DataCorrected changes.representative.email',
      'EntryCorrected fields.participants.*.name',
      'SessionAttendanceRecorded participants.*.name',
    ]);
  });

  it('sealed by the journal still fit the event, and never a command', () => {
    const sealed = { $sealed: 'v1.abc' };
    const representative = { personId: '0190aaaa-0000-7000-8000-000000000001', name: sealed, phone: sealed };
    const changes = { representative };
    expect(journeyEventSchemas.DataCorrected.safeParse({ changes, reason: 'x' }).success).toBe(true);
    const command = { changes: { representative: { name: sealed } }, reason: 'x' };
    expect(journeyCommands.correct.schema.safeParse(command).success).toBe(false);
  });
});
