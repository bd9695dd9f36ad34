export const NO_ADDRESS = 'Your calendar has no address that could be withdrawn.'
