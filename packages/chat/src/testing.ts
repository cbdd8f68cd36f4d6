export { type AnnouncementRecording, recordAnnouncements } from './announce/recordAnnouncements.ts'
export { loadLatePieces } from './parts/useLatePieces.ts'
