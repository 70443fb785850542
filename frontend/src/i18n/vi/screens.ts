export const work = {
  count: '{n} việc',
  days: '{n} ngày trước',
  empty: 'Không có việc nào đang chờ',
  emptyText: 'Bản nháp cần hoàn thiện, chiến dịch cần duyệt, dữ liệu bị từ chối sẽ hiện ở đây.',
  name: 'Việc của tôi',
} as const;

export const campaigns = {
  audience: 'Đối tượng',
  create: 'Tạo chiến dịch',
  edit: 'Sửa chiến dịch',
  empty: 'Chưa có chiến dịch nào',
  emptyText: 'Chiến dịch truyền thông là điều hai bên cùng nói với người lao động: chủ đề, đối tượng, thời gian.',
  endsOn: 'Kết thúc',
  name: 'Chiến dịch',
  programme: 'Chương trình',
  startsOn: 'Bắt đầu',
  status: 'Trạng thái',
  theme: 'Chủ đề',
  themeHint: 'Thông điệp chính, một hai câu.',
  title: 'Tên chiến dịch',
  unit: 'Đơn vị',
} as const;
