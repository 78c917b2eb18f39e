/**
 * What the law 09-08 lets nobody process without an authorisation of the national commission: disability, and the number of
 * the national identity card. The first is kept only where the number of the authorisation is set; the second has no field.
 */
export interface Authorised {
  disabilityData: boolean;
}

/** Nobody is authorised to anything: how it is unless the settings say otherwise. */
export const nothingAuthorised: Authorised = { disabilityData: false };

/** The field that says how many persons have a disability, wherever it stands in a payload. */
export const disabilityField = 'disabled';

/** Names under which a national identity number may be sent. */
export const isIdentityNumber = (field: string): boolean =>
  /^(cin|cnie|national_?id|national_?identity_?number)$/i.test(field);
