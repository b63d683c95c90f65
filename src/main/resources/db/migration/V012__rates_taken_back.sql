-- A rate that has not begun can be taken back; the audit keeps what it was. Back: revoke delete on tenant.suite_rate from ${app}.
grant delete on tenant.suite_rate to ${app};
