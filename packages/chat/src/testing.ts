export { type AnnouncementRecording, recordAnnouncements } from './announce/recordAnnouncements.ts'
