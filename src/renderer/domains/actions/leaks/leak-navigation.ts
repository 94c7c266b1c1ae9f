import { Droplets } from 'lucide-react';
import type { NavEntry } from '../../../app/navigation.ts';

export const leakNavigation: NavEntry = { path: '/leaks', label: 'Leaks', icon: Droplets, keys: 'g l' };
