import type { Access } from '../contract/schema';

/** Who may call an endpoint, in words. */
export const accessText: Record<Access, string> = {
  public: 'anyone',
  viewer: 'any role',
  admin: 'customer_admin or superuser',
  ingestion_token: 'ingestion token, not a JWT',
};
