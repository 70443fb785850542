/** What calls the API comes behind the door: routes name their queries before anybody is signed in. */
export const client = () => import('./client');
