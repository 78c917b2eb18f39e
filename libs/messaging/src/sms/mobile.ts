import { parsePhoneNumberFromString } from 'libphonenumber-js/mobile';

/** Whether a telephone (E.164) is one that takes an SMS; a landline does not. */
export const isMobile = (phone: string): boolean => parsePhoneNumberFromString(phone)?.isValid() ?? false;
