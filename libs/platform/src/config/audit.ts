import { z } from 'zod';

/** Settings of what is kept of who looked at what. */
export const auditSettings = {
  MOURAFAKA_AUDIT_READS_DAYS: z.coerce.number().int().min(90).max(36_500).default(1_095),
};

export interface AuditConfig {
  /** Days for which it is kept who looked at personal data. */
  readsDays: number;
}

export const toAuditConfig = (settings: z.infer<z.ZodObject<typeof auditSettings>>): AuditConfig => ({
  readsDays: settings.MOURAFAKA_AUDIT_READS_DAYS,
});
