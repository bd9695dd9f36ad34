/** The job that sends what waits to be sent by mail. */
export const MAIL_NOTICES = 'notices.mailNotices'
