/** Thrown at a checkpoint when the user has stopped what is being written. */
export class Cancelled extends Error {}
