import { z } from 'zod';
import { orderChange } from '@/lib/input/order-change';
import { id, requiredLine, version } from '@/lib/input/text';

const name = requiredLine(40);

export const addDepartmentInput = z.object({ name });
export const changeDepartmentInput = z.object({ departmentId: id, version, name });
export const departmentRef = z.object({ departmentId: id, version });
export const departmentOrder = orderChange(id);
