export const styleSheet = ''
