import type { Authorised } from '@mourafaka/contracts';
import { z } from 'zod';

/** Settings of what the law 09-08 lets the Office keep. */
export const privacySettings = {
  MOURAFAKA_CNDP_AUTHORISATION: z
    .string()
    .trim()
    .regex(/^(?=.*\d)[\p{L}\d][\p{L}\d ./-]{2,59}$/u, 'must be the number of the authorisation, as the CNDP wrote it')
    .optional(),
};

export interface PrivacyConfig {
  /** The number of the CNDP's authorisation; absent: there is none. */
  authorisation?: string;
  authorised: Authorised;
}

export const toPrivacyConfig = ({
  MOURAFAKA_CNDP_AUTHORISATION: authorisation,
}: z.infer<z.ZodObject<typeof privacySettings>>): PrivacyConfig => ({
  ...(authorisation !== undefined && { authorisation }),
  authorised: { disabilityData: authorisation !== undefined },
});
