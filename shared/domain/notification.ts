import { z } from 'zod';
import { dateTime, documentFields, freeText, line, objectId, requiredLine } from './primitives.ts';

const notificationTypes = [
  'appointment_reminder',
  'appointment_confirmation',
  'prescription_ready',
  'test_result',
  'message',
  'system',
] as const;

/** The `notifications` collection; each expires at `expiresAt`, 90 days after it was made. */
export const notificationSchema = z.object({
  ...documentFields,
  userId: objectId(),
  type: z.enum(notificationTypes),
  title: requiredLine(),
  message: freeText(5_000).min(1),
  actionUrl: line(500).optional(),
  actionText: line(100).optional(),
  relatedId: objectId().optional(),
  relatedModel: line(50).optional(),
  isRead: z.boolean().default(false),
  readAt: dateTime().optional(),
  priority: z.enum(['low', 'medium', 'high', 'urgent']).default('medium'),
  channels: z.array(z.enum(['in-app', 'email', 'sms'])).optional(),
  emailSent: z.boolean().default(false),
  smsSent: z.boolean().default(false),
  expiresAt: dateTime().optional(),
});
