import type { EndpointId } from '../../contract/endpoints';
import { giveFeedback, listAlerts, readAlert } from './alerts';
import { login, refresh, verify } from './auth';
import { listClaims, payerSummary, readClaim } from './claims';
import { health, webhook } from './ingest';
import {
  activeDriftEvents,
  dashboard,
  listDriftEvents,
  listReports,
  readDriftEvent,
  readReport,
  triggerReport,
} from './insight';
import { createUpload, listUploads, readUpload, uploadStats } from './uploads';
import type { View } from './view';

export const views: Record<EndpointId, View> = {
  login,
  refresh,
  verify,
  health,
  'upload-list': listUploads,
  'upload-create': createUpload,
  'upload-detail': readUpload,
  'upload-stats': uploadStats,
  'claim-list': listClaims,
  'claim-detail': readClaim,
  'claim-payer-summary': payerSummary,
  'drift-event-list': listDriftEvents,
  'drift-event-detail': readDriftEvent,
  'drift-event-active': activeDriftEvents,
  'report-list': listReports,
  'report-detail': readReport,
  'report-trigger': triggerReport,
  dashboard,
  'alert-list': listAlerts,
  'alert-detail': readAlert,
  'alert-feedback': giveFeedback,
  webhook,
};
