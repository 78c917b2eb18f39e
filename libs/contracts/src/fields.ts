/**
 * Field types shared by every command. They are described by JSON Schema without loss (no transforms), and their issues
 * carry a message key in place of a text, so that the API can answer in the caller's language.
 */
import { z } from 'zod';
import { iceDigitsOf, phoneOf } from './typed-numbers';

/** Control characters, lone surrogates and the marks that reorder the text around them have no place in stored text. */
const inOneLine = /^[^\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]*$/u;
const inParagraphs = /^(?:[^\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]|[\n\t])*$/u;

const hidden = { error: 'FIELD.HIDDEN_CHARACTERS' };

/** Something to be seen: a letter, a digit or a sign, and not only marks and fillers that show nothing. */
const visible = /(?![\p{Default_Ignorable_Code_Point}\u2800])[\p{L}\p{N}\p{P}\p{S}]/u;
/** What is empty altogether is told by its length. */
const isVisible = (text: string): boolean => text === '' || visible.test(text);
const unseen = { error: 'FIELD.EMPTY' };

/** One line of text, trimmed, not empty, also to the eye. */
export const line = (max: number) =>
  z.string().trim().min(1).max(max).regex(inOneLine, hidden).refine(isVisible, unseen);
/** Several lines of text: new lines and tabs are welcome. */
export const paragraph = (max: number) =>
  z.string().trim().min(1).max(max).regex(inParagraphs, hidden).refine(isVisible, unseen);
/** Identifiers given by people: codes of lots, consultants, modules … */
export const code = (max = 60) => z.string().regex(new RegExp(`^[A-Za-z0-9][A-Za-z0-9._-]{0,${max - 1}}$`));
/** A local calendar date, `2026-11-24`, of a time people now alive may speak of. */
export const localDate = () =>
  z.iso.date().refine((date) => date >= '1900-01-01' && date < '2200-01-01', { error: 'FIELD.DATE_OUT_OF_RANGE' });
/** Moroccan dirhams, at most two decimals. */
export const money = () => z.number().min(0).max(1e12).multipleOf(0.01);
/** E.164; a Moroccan number may also come as it is dialled, with spaces and in Arabic digits. */
export const phone = () =>
  z
    .string()
    .max(40)
    .overwrite((text) => phoneOf(text) ?? text)
    .e164();
/** Common identifier of an enterprise: fifteen digits, to which lost zeros are given back. */
export const ice = () =>
  z
    .string()
    .max(40)
    .overwrite((text) => iceDigitsOf(text) ?? text)
    .regex(/^\d{15}$/);
export const count = (max = 1_000_000) => z.int().min(0).max(max);

/** The same words in the three languages of the programme. */
export const texts = z.strictObject({ ar: line(200), fr: line(200), en: line(200) });
export type Texts = z.infer<typeof texts>;
