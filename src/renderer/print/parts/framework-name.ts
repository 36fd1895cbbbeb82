import { m } from '../../../shared/messages/messages.js';
import type { FrameworkKey } from '../sheet/content.js';

/** What each row of the framework is called. */
export const frameworkName: Readonly<Record<FrameworkKey, () => string>> = {
  criminalLaw: m.framework_criminal_law,
  palermoProtocol: m.framework_palermo,
  cets197: m.framework_cets197,
  referral: m.framework_referral,
  coordinator: m.framework_coordinator,
  actionPlan: m.framework_action_plan,
  monitoring: m.paper_row_monitoring,
  conflicts: m.operation_conflicts,
};
