import { z } from 'zod';

/** Settings of what is kept of who looked at what, and of access in an emergency. */
export const auditSettings = {
  MOURAFAKA_AUDIT_READS_DAYS: z.coerce.number().int().min(90).max(36_500).default(1_095),
  MOURAFAKA_GLASS_MINUTES: z.coerce.number().int().min(5).max(1_440).default(60),
};

export interface AuditConfig {
  /** Days for which it is kept who looked at personal data. */
  readsDays: number;
  /** Minutes for which somebody may open a journey beyond their reach. */
  glassMinutes: number;
}

export const toAuditConfig = (settings: z.infer<z.ZodObject<typeof auditSettings>>): AuditConfig => ({
  readsDays: settings.MOURAFAKA_AUDIT_READS_DAYS,
  glassMinutes: settings.MOURAFAKA_GLASS_MINUTES,
});
