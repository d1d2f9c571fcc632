/** Where a liaison answers for their department's sections. */
export const DEPARTMENT_PATH = '/desk/sections';
