import { canBeFilled, fieldsOf, filledIn, type JsonSchema, kindOf } from './schema';

const text = (maxLength: number): JsonSchema => ({ type: 'string', maxLength });
const plan: JsonSchema = {
  type: 'object',
  required: ['actions'],
  properties: {
    remark: text(2_000),
    withdrawn: { type: 'boolean', const: true },
    actions: {
      type: 'array',
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
});
