/** Of the example in the empty sheet, which must never become an account nobody holds. */
export const EXAMPLE_SIGN_IN_NAME = 'example';
