import { canBeFilled, fieldsOf, filledIn, groupsOf, type JsonSchema, kindOf } from './schema';

const text = (maxLength: number): JsonSchema => ({ type: 'string', maxLength });
const plan: JsonSchema = {
  type: 'object',
  required: ['actions'],
  properties: {
    remark: text(2_000),
    withdrawn: { type: 'boolean', const: true },
    actions: {
      type: 'array',
      minItems: 1,
      items: { type: 'object', required: ['title'], properties: { title: text(300), costMad: { type: 'number' } } },
    },
  },
};

describe('a form made from a schema', () => {
  it('cannot be made where something asked for has no shape', () => {
    expect(
      canBeFilled({
        type: 'object',
        required: ['scores'],
        properties: { scores: { type: 'object', additionalProperties: {} } },
      }),
    ).toBe(false);
    expect(canBeFilled(plan)).toBe(true);
  });

  it('asks first for what is required, and never for what a file brings along', () => {
    expect(fieldsOf(plan).map(({ name }) => name)).toEqual(['actions', 'remark', 'withdrawn']);
    const file: JsonSchema = {
      type: 'object',
      properties: {
        kind: text(80),
        name: text(200),
        size: { type: 'integer' },
        documentId: { type: 'string', format: 'uuid' },
      },
    };
    expect(fieldsOf(file).map(({ name }) => name)).toEqual(['kind', 'documentId']);
  });

  it('asks for the file where its name is asked for, and for nothing that the system tells', () => {
    const properties = {
      name: text(200),
      documentId: { type: 'string', format: 'uuid' },
      sessionId: text(60),
    } as const;
    const attached = fieldsOf({ type: 'object', required: ['name'], properties });
    expect(attached.map(({ name, isRequired }) => [name, isRequired])).toEqual([['documentId', true]]);
  });

  it('is filled in by what each field is', () => {
    expect(
      [text(2_000), text(100), { type: 'string', format: 'date' }, { enum: ['a'] }, { anyOf: [text(10), plan] }].map(
        (one) => kindOf(one as JsonSchema),
      ),
    ).toEqual(['long', 'text', 'date', 'choice', 'unknown']);
  });

  it('sends nothing that was left empty, and keeps a zero', () => {
    const filled = {
      remark: ' ',
      withdrawn: false,
      actions: [
        { title: ' Stall ', costMad: 0 },
        { title: '', costMad: '' },
      ],
    };
    expect(filledIn(filled, plan)).toEqual({ actions: [{ title: 'Stall', costMad: 0 }] });
    expect(filledIn({}, plan)).toBeUndefined();
  });

  it('asks for no item of a list that may be empty, and sends the list all the same', () => {
    const session: JsonSchema = {
      type: 'object',
      required: ['topics', 'agreed'],
      properties: {
        topics: { type: 'array', minItems: 1, items: text(200) },
        agreed: { type: 'array', items: text(300) },
      },
    };
    expect(fieldsOf(session).map(({ name, isRequired }) => [name, isRequired])).toEqual([
      ['topics', true],
      ['agreed', false],
    ]);
    expect(filledIn({ topics: ['Prices'] }, session)).toEqual({ topics: ['Prices'], agreed: [] });
  });

  it('is filled in kind by kind where its items are of a few kinds', () => {
    const kind: JsonSchema = { enum: ['strength', 'weakness'] };
    const entry: JsonSchema = { type: 'object', required: ['kind', 'text'], properties: { kind, text: text(1_000) } };
    expect(groupsOf(entry)).toEqual(['strength', 'weakness']);
    expect(groupsOf({ ...entry, required: ['text'] })).toBeUndefined();
  });
});
