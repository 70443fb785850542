import { createFileRoute } from '@tanstack/react-router';
import { OtpPage } from '@/features/account/OtpPage';

export const Route = createFileRoute('/_desk/account/otp')({ component: OtpPage });
